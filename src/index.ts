import { request } from './actions/request.ts';
import { run } from './run.ts';

await run(request);
