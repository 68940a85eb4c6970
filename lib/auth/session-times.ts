/** Minutes without any request after which a session ends; an autosave is a request. */
export const idleMinutes = 60;

/** Hours after which a session ends whatever was done: a working day. */
export const longestHours = 8;
