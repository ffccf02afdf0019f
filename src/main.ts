import { request } from './actions/call/action.ts';
import { run } from './runner/run.ts';

void run(request);
