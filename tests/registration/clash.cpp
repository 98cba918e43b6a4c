// Does not get as far as main.
#include <cstdio>

int main() { std::puts("main has begun"); }
