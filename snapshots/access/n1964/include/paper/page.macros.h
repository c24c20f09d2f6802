// The macros of page.h: they cannot leave a module (N1964, 2.5).
#ifndef PAPER_PAGE_H_MACROS
#define PAPER_PAGE_H_MACROS

#define PAPER_LINES(n) ::paper::detail::checked(n)

#endif  // PAPER_PAGE_H_MACROS
