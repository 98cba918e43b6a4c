int run_engine(void);
int main(void) { return run_engine(); }
