#pragma once

import namespace names["list/node.h"];
