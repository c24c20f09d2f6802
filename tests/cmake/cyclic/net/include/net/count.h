#pragma once
namespace net { int count(); }
