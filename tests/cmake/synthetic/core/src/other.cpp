namespace core {
int other() { return -7; }
}
