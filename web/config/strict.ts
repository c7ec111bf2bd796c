import { config } from "zod";

// zod would try whether it may make code from text, which the pages' policy forbids and reports. Before any schema.
config({ jitless: true });
