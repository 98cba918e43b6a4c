// The few declarations of ggml's C interface that products and encoders need. All its handles are opaque here.
#include "peer.h"

#include <algorithm>
#include <cstring>
#include <dlfcn.h>
#include <filesystem>
#include <link.h>

namespace bench {

struct PeerApi {
  struct InitParams {
    size_t memSize;
    void *memBuffer;
    bool noAlloc;
  };

  // NOLINTBEGIN(readability-identifier-naming): these are the names to look up
  // libggml
  void (*ggml_backend_load_all_from_path)(const char *folder);
  void *(*ggml_backend_load)(const char *path);
  void *(*ggml_backend_dev_by_type)(int type);
  // libggml-base
  const char *(*ggml_version)();
  bool (*ggml_quantize_requires_imatrix)(int type);
  size_t (*ggml_quantize_chunk)(int type, const float *x, void *weights, int64_t first, int64_t rows, int64_t ne0,
                                const float *importance);
  void (*ggml_log_set)(void (*log)(int, const char *, void *), void *user);
  void *(*ggml_init)(InitParams params);
  void (*ggml_free)(void *context);
  void *(*ggml_new_tensor_2d)(void *context, int type, int64_t ne0, int64_t ne1);
  void *(*ggml_mul_mat)(void *context, void *a, void *b);
  void *(*ggml_new_graph)(void *context);
  void (*ggml_build_forward_expand)(void *graph, void *tensor);
  size_t (*ggml_tensor_overhead)();
  size_t (*ggml_graph_overhead)();
  void *(*ggml_backend_dev_init)(void *device, const char *parameters);
  void *(*ggml_backend_dev_backend_reg)(void *device);
  void *(*ggml_backend_dev_buffer_type)(void *device);
  bool (*ggml_backend_dev_supports_op)(void *device, const void *operation);
  void *(*ggml_backend_reg_get_proc_address)(void *registry, const char *name);
  const char *(*ggml_backend_buft_name)(void *buffer_type);
  void *(*ggml_backend_alloc_ctx_tensors_from_buft)(void *context, void *buffer_type);
  void (*ggml_backend_buffer_free)(void *buffer);
  void (*ggml_backend_tensor_set)(void *tensor, const void *data, size_t offset, size_t size);
  void (*ggml_backend_tensor_get)(const void *tensor, void *data, size_t offset, size_t size);
  int (*ggml_backend_graph_compute)(void *backend, void *graph);
  void (*ggml_backend_free)(void *backend);
  // NOLINTEND(readability-identifier-naming)

  void (*setThreads)(void *backend, int threads) = nullptr;
  void *device = nullptr, *backend = nullptr, *plain = nullptr;
  std::vector<void *> extra;  // buffer types that repack
};

namespace {

constexpr int typeF32 = 0, deviceCpu = 0;

void quiet(int, const char *, void *) {}

/// Fills a function pointer from the libraries; false when it is not there.
template <class Function> bool resolve(const std::vector<void *> &libraries, const char *name, Function &function) {
  for (void *library : libraries) {
    if (void *symbol = dlsym(library, name)) {
      function = reinterpret_cast<Function>(symbol);
      return true;
    }
  }
  return false;
}

std::filesystem::path findLibrary(const std::string &folder, const std::string &stem) {
  std::error_code ignored;
  for (const auto &entry : std::filesystem::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename();
    if (name.rfind(stem + ".", 0) == 0 && name.find(".so") != std::string::npos)
      return entry.path();
  }
  return {};
}

/// Whether it is the target that this CPU is used with where nobody chooses.
bool isBest(const qc_target &target) {
  for (size_t i = 0; i < qc_target_count(); ++i)
    if (qc_target_at(i)->order > target.order && qc_target_available(qc_target_at(i)))
      return false;
  return true;
}

/// ggml's names are of CPUs: of those with all the features of the target, the one with the fewest more.
std::string cpuLibraryFor(const qc_target &target) {
  constexpr const char *libraries[][2] = {
      {"scalar", "x64"},      {"avx2", "haswell"},           {"avxvnni", "alderlake"},
      {"avx512", "skylakex"}, {"avx512vnni", "cascadelake"}, {"avx512vbmi", "icelake"}};
  for (const auto &[name, cpu] : libraries)
    if (!std::strcmp(target.name, name))
      return std::string("libggml-cpu-") + cpu;
  return "none";
}

std::string loadedCpuLibrary() {
  std::string found;
  dl_iterate_phdr(
      [](dl_phdr_info *info, size_t, void *result) {
        const std::string name = std::filesystem::path(info->dlpi_name).filename();
        if (name.rfind("libggml-cpu", 0) == 0)
          *static_cast<std::string *>(result) = name;
        return 0;
      },
      &found);
  return found;
}

}  // namespace

int peerType(const qc_format &format) {
  for (size_t i = 0; i < format.id_count; ++i)
    if (!std::strcmp(format.ids[i].space, "ggml"))
      return static_cast<int>(format.ids[i].number);
  return -1;
}

Peer::Peer(const std::string &folder, const qc_target &target) {
  if (folder.empty()) {
    why = "no folder of its libraries given";
    return;
  }
  std::vector<void *> libraries;
  for (const char *stem : {"libggml-base", "libggml"}) {
    const auto file = findLibrary(folder, stem);
    void *library = file.empty() ? nullptr : dlopen(file.c_str(), RTLD_NOW | RTLD_GLOBAL);
    if (!library) {
      why = file.empty() ? "no " + std::string(stem) + " in " + folder : dlerror();
      return;
    }
    libraries.push_back(library);
  }

  auto api = std::make_unique<PeerApi>();
#define RESOLVE(name)                                                                                                  \
  if (!resolve(libraries, #name, api->name)) {                                                                         \
    why = "ggml has no function " #name;                                                                               \
    return;                                                                                                            \
  }
  RESOLVE(ggml_backend_load_all_from_path)
  RESOLVE(ggml_backend_load)
  RESOLVE(ggml_backend_dev_by_type)
  RESOLVE(ggml_version)
  RESOLVE(ggml_quantize_requires_imatrix)
  RESOLVE(ggml_quantize_chunk)
  RESOLVE(ggml_log_set)
  RESOLVE(ggml_init)
  RESOLVE(ggml_free)
  RESOLVE(ggml_new_tensor_2d)
  RESOLVE(ggml_mul_mat)
  RESOLVE(ggml_new_graph)
  RESOLVE(ggml_build_forward_expand)
  RESOLVE(ggml_tensor_overhead)
  RESOLVE(ggml_graph_overhead)
  RESOLVE(ggml_backend_dev_init)
  RESOLVE(ggml_backend_dev_backend_reg)
  RESOLVE(ggml_backend_dev_buffer_type)
  RESOLVE(ggml_backend_dev_supports_op)
  RESOLVE(ggml_backend_reg_get_proc_address)
  RESOLVE(ggml_backend_buft_name)
  RESOLVE(ggml_backend_alloc_ctx_tensors_from_buft)
  RESOLVE(ggml_backend_buffer_free)
  RESOLVE(ggml_backend_tensor_set)
  RESOLVE(ggml_backend_tensor_get)
  RESOLVE(ggml_backend_graph_compute)
  RESOLVE(ggml_backend_free)
#undef RESOLVE

  api->ggml_log_set(quiet, nullptr);
  if (isBest(target)) {
    api->ggml_backend_load_all_from_path(folder.c_str());
  } else {
    const auto file = findLibrary(folder, cpuLibraryFor(target));
    if (file.empty() || !api->ggml_backend_load(file.c_str())) {
      why = "ggml has no library for the instructions of " + std::string(target.name) + " in " + folder;
      return;
    }
  }
  api->device = api->ggml_backend_dev_by_type(deviceCpu);
  if (api->device)
    api->backend = api->ggml_backend_dev_init(api->device, nullptr);
  if (!api->backend) {
    why = "ggml has no library for this CPU in " + folder;
    return;
  }
  api->plain = api->ggml_backend_dev_buffer_type(api->device);

  void *registry = api->ggml_backend_dev_backend_reg(api->device);
  using ExtraTypes = void **(*)(void *);
  api->setThreads = reinterpret_cast<decltype(api->setThreads)>(
      api->ggml_backend_reg_get_proc_address(registry, "ggml_backend_set_n_threads"));
  if (!api->setThreads) {
    why = "ggml cannot be held to one thread";
    return;
  }
  api->setThreads(api->backend, 1);
  if (const auto extra = reinterpret_cast<ExtraTypes>(
          api->ggml_backend_reg_get_proc_address(registry, "ggml_backend_dev_get_extra_bufts")))
    for (void **type = extra(api->device); type && *type; ++type)
      api->extra.push_back(*type);

  versionText = api->ggml_version();
  libraryPath = loadedCpuLibrary();
  functions = std::move(api);
}

Peer::~Peer() {
  if (functions)
    functions->ggml_backend_free(functions->backend);
}

std::vector<std::unique_ptr<PeerProduct>> Peer::products(int type, size_t cols, size_t rows, size_t columns,
                                                         const void *weights, size_t bytes, const float *x) const {
  std::vector<std::unique_ptr<PeerProduct>> found;
  if (!functions)
    return found;
  std::vector<void *> bufferTypes = {functions->plain};
  bufferTypes.insert(bufferTypes.end(), functions->extra.begin(), functions->extra.end());
  for (void *bufferType : bufferTypes) {
    auto product = std::make_unique<PeerProduct>(*functions, bufferType, type, cols, rows, columns, weights, bytes, x);
    if (product->supported())
      found.push_back(std::move(product));
  }
  return found;
}

void Peer::setThreads(size_t threads) const {
  if (functions)
    functions->setThreads(functions->backend, static_cast<int>(threads));
}

bool Peer::demandsImportance(int type) const { return functions->ggml_quantize_requires_imatrix(type); }

void Peer::quantize(int type, size_t cols, size_t rows, const float *x, const float *importance, void *weights) const {
  functions->ggml_quantize_chunk(type, x, weights, 0, static_cast<int64_t>(rows), static_cast<int64_t>(cols),
                                 importance);
}

PeerProduct::PeerProduct(const PeerApi &api, void *bufferType, int type, size_t cols, size_t rows, size_t columns,
                         const void *weights, size_t bytes, const float *x)
    : functions(api), bufferName(api.ggml_backend_buft_name(bufferType)),
      count(std::clamp((size_t(1) << 27) / (cols * rows * columns), size_t(1), size_t(64))), outputs(rows * columns) {
  const auto ne0 = static_cast<int64_t>(cols), ne1 = static_cast<int64_t>(rows);
  weightsContext = api.ggml_init({api.ggml_tensor_overhead() * 2, nullptr, true});
  void *w = api.ggml_new_tensor_2d(weightsContext, type, ne0, ne1);
  weightsBuffer = api.ggml_backend_alloc_ctx_tensors_from_buft(weightsContext, bufferType);
  if (!weightsBuffer)
    return;

  context = api.ggml_init({api.ggml_tensor_overhead() * (count + 2) + api.ggml_graph_overhead(), nullptr, true});
  void *input = api.ggml_new_tensor_2d(context, typeF32, ne0, static_cast<int64_t>(columns));
  void *graph = api.ggml_new_graph(context);
  for (size_t i = 0; i < count; ++i) {
    product = api.ggml_mul_mat(context, w, input);
    api.ggml_build_forward_expand(graph, product);
  }
  buffer = api.ggml_backend_alloc_ctx_tensors_from_buft(context, api.plain);
  // Only now, with buffers in place, can ggml tell whether the path computes this format.
  if (!buffer || !api.ggml_backend_dev_supports_op(api.device, product))
    return;

  api.ggml_backend_tensor_set(w, weights, 0, bytes);
  api.ggml_backend_tensor_set(input, x, 0, cols * columns * sizeof(float));
  readyGraph = graph;
}

PeerProduct::~PeerProduct() {
  if (buffer)
    functions.ggml_backend_buffer_free(buffer);
  if (context)
    functions.ggml_free(context);
  if (weightsBuffer)
    functions.ggml_backend_buffer_free(weightsBuffer);
  functions.ggml_free(weightsContext);
}

void PeerProduct::run() { functions.ggml_backend_graph_compute(functions.backend, readyGraph); }

std::vector<float> PeerProduct::result() const {
  std::vector<float> y(outputs);
  functions.ggml_backend_tensor_get(product, y.data(), 0, y.size() * sizeof(float));
  return y;
}

}  // namespace bench
