#pragma once

// The umbrella has the name of the library: a partition must not take the name of the whole module.
#include "names/3d.h"
#include "names/bom.h"
#include "names/dos.h"
#include "names/latin1.h"
#include "names/linux.h"
#include "names/list/node.h"
#include "names/new.h"
#include "names/tree-view.h"
#include "names/tree/node.h"
