#pragma once
import loose;
