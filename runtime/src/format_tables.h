// The generated lists as constant tables of formats and, for each of them and each target, its kernels: formats.inc,
// targets.inc and kernels.inc, found where the compiler looks for headers, become a pack of formats. All of it is built
// by the compiler; nothing runs at start.
//
//   QC_DEFINE_FORMAT_PACK(symbol, name)     const qc_format_pack symbol, at namespace scope, of everything in the lists
#pragma once

#include "built_kernels.h"
#include "format_pack.h"

#include <array>

namespace qc {
namespace {

// ---- Names become numbers -------------------------------------------------------------------------------------------

enum arch {
  arch_any,
#define QC_ARCHITECTURE(name) arch_##name,
#include "targets.inc"
};

enum format_number {  // no other name here begins as these do: a format can be called table, or count
#define QC_FORMAT(name, ...) number_of_##name,
#include "formats.inc"
  formats_end
};

enum target_number {
#define QC_TARGET(name, ...) target_##name,
#include "targets.inc"
  targets_end
};

static_assert(targets_end <= most_targets && most_targets < binding::nobody, "targets are numbered in bytes");
static_assert(formats_end > 0 && targets_end > 0, "the generated lists are empty");

constexpr bool equal(const char *a, const char *b) {
  for (; *a && *a == *b; ++a, ++b) {
  }
  return *a == *b;
}

// ---- Lists of owner and item, sorted into one row for each owner ----------------------------------------------------

template <typename Item> struct owned {
  int owner;  // -1: a sentinel that keeps the list from being empty
  Item item;
};

template <typename Item, size_t N, size_t Owners> struct grouped {
  std::array<Item, N> items{};
  std::array<size_t, Owners + 1> first{};

  constexpr explicit grouped(const owned<Item> (&list)[N]) {
    size_t used = 0;
    for (size_t owner = 0; owner < Owners; ++owner) {
      first[owner] = used;
      for (const owned<Item> &entry : list)
        if (entry.owner == static_cast<int>(owner))
          items[used++] = entry.item;
    }
    first[Owners] = used;
  }
  constexpr const Item *begin(size_t owner) const { return items.data() + first[owner]; }
  constexpr size_t count(size_t owner) const { return first[owner + 1] - first[owner]; }
};

constexpr owned<qc_id> id_list[] = {
#define QC_FORMAT_ID(name, space, number) {number_of_##name, {space, number}},
#include "formats.inc"
    {-1, {}}};
constexpr grouped<qc_id, std::size(id_list), formats_end> ids(id_list);

/// A look-up gives the one format that an id stands for. Names need no proof: they are enumerators above.
constexpr bool ids_are_unique() {
  for (size_t i = 0; i < ids.first[formats_end]; ++i)
    for (size_t j = 0; j < i; ++j)
      if (ids.items[i].number == ids.items[j].number && equal(ids.items[i].space, ids.items[j].space))
        return false;
  return true;
}
static_assert(ids_are_unique(), "two formats have one id");

constexpr owned<qc_layout> layout_list[] = {
#define QC_FORMAT(name, block_elements, block_bytes, ...) {number_of_##name, {"raw", 1, block_bytes}},
#include "formats.inc"
#define QC_LAYOUT(name, layout, rows, packed_block_bytes) {number_of_##name, {#layout, rows, packed_block_bytes}},
#include "formats.inc"
#define QC_WIDE_LAYOUT(name, layout, rows, wide_block_bytes)                                                           \
  {number_of_##name, {#layout "_wide", rows, wide_block_bytes}},
#include "formats.inc"
};
constexpr grouped<qc_layout, std::size(layout_list), formats_end> layouts(layout_list);

constexpr std::array<activation_form, formats_end> make_activation_forms() {
  std::array<activation_form, formats_end> forms{};
#define QC_ACTIVATION(name, bytes, sums16_offset, sums32_offset, scale_offset, group, zero)                            \
  forms[number_of_##name] = activation_form{bytes, sums16_offset, sums32_offset, scale_offset, group, zero};
#include "formats.inc"
  return forms;
}
constexpr std::array<activation_form, formats_end> activation_forms = make_activation_forms();

// ---- Public tables --------------------------------------------------------------------------------------------------

constexpr qc_format format_table[] = {
#define QC_FORMAT(name, block_elements, block_bytes, value_form, ...)                                                  \
  {#name,                                                                                                              \
   value_form,                                                                                                         \
   block_elements,                                                                                                     \
   block_bytes,                                                                                                        \
   8.0 * (block_bytes) / (block_elements),                                                                             \
   ids.begin(number_of_##name),                                                                                        \
   ids.count(number_of_##name),                                                                                        \
   layouts.begin(number_of_##name),                                                                                    \
   layouts.count(number_of_##name),                                                                                    \
   is_quantized(activation_forms[number_of_##name])},
#include "formats.inc"
};

constexpr bool blocks_are_bounded() {
  for (const qc_format &format : format_table)
    if (format.block_elements == 0 || format.block_elements > most_block_elements)
      return false;
  return true;
}
static_assert(blocks_are_bounded(), "a format has larger blocks than operands are converted in");

struct target_traits {
  arch architecture;
  bool is_built;
  const char *layout;
  size_t rows, packed_columns, raw_columns;
};
constexpr target_traits traits[] = {
#define QC_TARGET(name, arch, order, layout, rows, gemm_packed_cols, gemm_raw_cols)                                    \
  {arch_##arch, QC_IF_BUILT_##arch(true ||) false, #layout, rows, gemm_packed_cols, gemm_raw_cols},
#include "targets.inc"
};

/// Whether a layout's name is that of `base`, with an ending.
constexpr bool is_named(const qc_layout &layout, const char *base, const char *ending) {
  const char *name = layout.name;
  while (*base && *name == *base)
    ++name, ++base;
  return !*base && equal(name, ending);
}

constexpr bool lists_agree() {
  for (size_t t = 0; t < targets_end; ++t) {
    if (traits[t].rows == 0 || traits[t].packed_columns == 0 || traits[t].raw_columns == 0)
      return false;
    for (size_t f = 0; f < formats_end; ++f)
      for (size_t l = 1; l < layouts.count(f); ++l)
        for (const char *ending : {"", "_wide"})
          if (is_named(layouts.begin(f)[l], traits[t].layout, ending) && layouts.begin(f)[l].rows != traits[t].rows)
            return false;
  }
  return true;
}
static_assert(lists_agree(), "a target has no rows or columns, or other rows than its layout");

// ---- Kernels --------------------------------------------------------------------------------------------------------

using binding_table = std::array<std::array<binding, targets_end>, formats_end>;

/// Gives target `to` the kernel that `from` has itself, target number `lender`, where it has none.
template <typename Function>
constexpr void lend(binding &to, const binding &from, size_t lender, Function *binding::*kernel, kernel_index index) {
  if (!to.has(index) && from.owner[index] == lender) {
    to.*kernel = from.*kernel;
    to.owner[index] = from.owner[index];
  }
}

struct extension {
  int target, lender;
};
constexpr extension extensions[] = {
#define QC_TARGET_EXTENDS(target, lender) {target_##target, target_##lender},
#include "targets.inc"
    {-1, -1}};

/// Whether `target` extends `lender`, directly or not.
constexpr bool extends(size_t target, size_t lender) {
  for (const extension &e : extensions)
    if (e.target == static_cast<int>(target) && e.lender == static_cast<int>(lender))
      return true;
  return false;
}

constexpr binding_table make_bindings() {
  binding_table table{};
  for (auto &row : table)
    for (binding &entry : row)
      for (uint8_t &owner : entry.owner)
        owner = binding::nobody;
#define QC_KERNEL(operation, format, target, arch)                                                                     \
  QC_IF_BUILT_##arch(table[number_of_##format][target_##target].operation = qc_##operation##_##format##__##target;     \
                     table[number_of_##format][target_##target].owner[kernel_##operation] = target_##target;)
#include "kernels.inc"

  for (size_t f = 0; f < formats_end; ++f)
    for (size_t t = 0; t < targets_end; ++t) {
      binding &to = table[f][t];
      for (size_t i = t; i-- > 0;) {  // targets ascend, so the last that it extends is the best lender
        const binding &from = table[f][i];
        if (!extends(t, i))
          continue;
        const bool same_layout = equal(traits[i].layout, traits[t].layout);
#define QC_OPERATION(name, ...)                                                                                        \
  if (same_layout || !has_panels(kernel_##name))                                                                       \
    lend(to, from, i, &binding::name, kernel_##name);
#include "operations.def"
      }
      to.raw_columns =
          to.has(kernel_gemm_raw) ? traits[to.owner[kernel_gemm_raw]].raw_columns : to.has(kernel_gemv_raw);
      to.packed_columns =
          to.has(kernel_gemm_packed) ? traits[to.owner[kernel_gemm_packed]].packed_columns : to.has(kernel_gemv_packed);
      to.panel_rows = traits[t].rows;
      for (size_t l = 1; l < layouts.count(f); ++l) {
        if (is_named(layouts.begin(f)[l], traits[t].layout, ""))
          to.layout = layouts.begin(f) + l;
        if (is_named(layouts.begin(f)[l], traits[t].layout, "_wide"))
          to.wide_layout = layouts.begin(f) + l;
      }
      if (to.wide_layout) {  // many columns are for them
        to.wide_columns =
            to.has(kernel_gemm_wide) ? traits[to.owner[kernel_gemm_wide]].packed_columns : to.has(kernel_gemv_wide);
        if (to.has(kernel_gemm_packed))
          to.packed_columns = traits[to.owner[kernel_gemm_packed]].raw_columns;
      }
    }
  return table;
}
constexpr binding_table bindings = make_bindings();

constexpr pack_target pack_targets[] = {
#define QC_TARGET(name, arch, order, layout, rows, ...) {#name, rows},
#include "targets.inc"
};

pack_state state_of_pack;

}  // namespace
}  // namespace qc

#define QC_DEFINE_FORMAT_PACK(symbol, name)                                                                            \
  extern "C" const qc_format_pack symbol;                                                                              \
  const qc_format_pack symbol = {qc::pack_interface, qc::pack_sizes,  name,                                            \
                                 qc::format_table,   qc::formats_end, qc::activation_forms.data(),                     \
                                 qc::pack_targets,   qc::targets_end, qc::bindings[0].data(),                          \
                                 &qc::state_of_pack};
