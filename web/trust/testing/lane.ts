import { workerData } from "node:worker_threads";
import { serve } from "../solver/crew.ts";

serve(workerData);
