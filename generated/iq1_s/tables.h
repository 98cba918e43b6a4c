// Constant tables of iq1_s. Generated from formats/iq1_s.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include "../iq1_m/tables.h"
