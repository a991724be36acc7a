// Keeps the functions' log off the screen; to be imported before them.

process.env.POWERTOOLS_LOG_LEVEL = "SILENT";
