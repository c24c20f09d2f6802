#pragma once

import namespace valve["meter.h"];
