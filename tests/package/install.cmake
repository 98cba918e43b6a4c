# cmake -D BUILT= -D PREFIX= -P install.cmake
# Installs a build, and moves what was installed.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${PREFIX} ${PREFIX}.installed)
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILT} --prefix ${PREFIX}.installed COMMAND_ERROR_IS_FATAL ANY)
file(RENAME ${PREFIX}.installed ${PREFIX})
