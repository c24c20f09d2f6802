#pragma once

import namespace names["tree/node.h"];
