export module mail;

export import :address.h;
export import :message.h;
