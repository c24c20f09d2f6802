export module report;

export import :table.h;
export import :report.h;
