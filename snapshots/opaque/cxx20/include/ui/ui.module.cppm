export module ui;

export import :window.disk.h;
export import :window.h;
export import :button.h;
