/** Whether a process runs. */
export const processStatuses = ["active", "finished", "aborted"] as const;
