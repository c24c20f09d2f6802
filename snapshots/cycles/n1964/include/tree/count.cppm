export namespace tree["count.h"] {
public:
    import namespace std;
    import namespace tree["visitor.h"];

// Outside of the cycle: imports the shared partition, whichever of its headers it includes.
class Counter : public Visitor {
public:
    void visit(const Node& node) override {
        ++count_;
        Visitor::visit(node);
    }
    int count() const { return count_; }

private:
    int count_ = 0;
};
}  // namespace tree
