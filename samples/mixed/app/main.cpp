#include <iostream>

#include "mail/folder.h"
#include "mail/message.h"

int main() {
    const mail::Address ann = {"ann", "example.org"};
    const mail::Message hello(ann, "hello"), letter(ann, "dear all, this is a long letter");
    mail::Folder folder;
    std::cout << folder.add(hello) << folder.add(letter) << ' ' << folder.count(ann) << ' ' << mail::errors() << ' ' << mail::to_string(ann) << '\n';
}
