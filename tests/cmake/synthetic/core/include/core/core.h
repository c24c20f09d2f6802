import core;
