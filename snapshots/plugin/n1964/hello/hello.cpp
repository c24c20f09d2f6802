export [["dynamic"]] namespace hello["hello.cpp"] {
    import namespace std;
    import namespace chat["plug_in.h"];
    import namespace hello["words.h"];

int answer(char* to, int size) { return std::snprintf(to, size, "%s", words.next()); }

const chat::PlugIn plug_in = {"hello", answer};

[["global"]] namespace globals {
extern "C" const chat::PlugIn* chat_plug_in() { return &hello::plug_in; }
}
}  // namespace hello
