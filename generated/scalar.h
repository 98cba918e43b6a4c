// What the kernels for scalar share. Generated from templates/scalar.target by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include "scalar_vector.h"
