/* A plug-in with a copy of the library, or with the one that it shares. */
#include "plugin.h"

__attribute__((visibility("default"))) const qc_format *plugin_format(void) { return qc_format_by_name("q4_0"); }

__attribute__((visibility("default"))) const qc_target *plugin_target(void) { return qc_active_target(); }

__attribute__((visibility("default"))) qc_status plugin_work(qc_error *error) { return work(plugin_format(), error); }
