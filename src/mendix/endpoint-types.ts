type Apis = typeof import('./apis/index.ts');

/** The id of an API, such as `deploy-v1`. */
export type ApiId = keyof Apis;

/** The endpoints of an API, such as `'GET /apps' | 'POST /apps' | …`. */
export type EndpointOf<Id extends ApiId> = Apis[Id]['endpoints'][number]['call'];

/** The endpoints of an API that only read. */
export type GetOf<Id extends ApiId> = Extract<EndpointOf<Id>, `GET ${string}`>;

/** The endpoints of an API that may change something. */
export type WriteOf<Id extends ApiId> = Exclude<EndpointOf<Id>, `GET ${string}`>;

/** The values for the path of an endpoint: `{ AppId: string; Mode: string }` for `GET /apps/{AppId}/environments/{Mode}`. */
export type PathOf<Endpoint extends string> = { readonly [Name in Placeholder<Endpoint>]: string };

type Placeholder<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;
