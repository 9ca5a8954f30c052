cmake_minimum_required(VERSION 3.25)
project(counter LANGUAGES CXX)
add_executable(counter counter.cpp)
#BODY#
