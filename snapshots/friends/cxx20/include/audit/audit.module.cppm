export module audit;

export import :ledger.h;
