export module depot_stock;

export import :ledger.h;
export import :shelf.h;
export import :report.h;
