#pragma once
namespace tiny { int one(); }
