export module net;

export import :peer.h;
export import :session.h;
export import :socket.h;
