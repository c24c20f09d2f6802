export module disk;

export import :volume.h;
