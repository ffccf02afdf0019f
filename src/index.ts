import { request } from './actions/request.ts';
import { run } from './run.ts';

void run(request);
