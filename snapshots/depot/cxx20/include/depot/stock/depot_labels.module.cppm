export module depot_labels;

export import :label.h;
