import objs;
