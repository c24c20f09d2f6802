#ifndef DISK_VOLUME_H
#define DISK_VOLUME_H

import namespace disk["volume.h"];

#endif  // DISK_VOLUME_H
