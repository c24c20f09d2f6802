#ifndef DRAW_CIRCLE_H
#define DRAW_CIRCLE_H

#include "draw/shape.h"

namespace draw {

class Circle : public Shape {
public:
    int edges() const override;
};

}  // namespace draw

#endif  // DRAW_CIRCLE_H
