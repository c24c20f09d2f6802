#ifndef DISK_VOLUME_H
#define DISK_VOLUME_H

import disk;

#endif  // DISK_VOLUME_H
