import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'certificates-v1',
  title: 'Certificate API',
  page: '/apidocs-mxsdk/apidocs/certificate-api/',
  credential: 'pat',
  role: 'company admin',
  note: 'Only for central certificates, not for those of an app. The PAT determines the company.',
  endpoints: {
    'GET /certificates': {
      title: 'List certificates',
      scopes: ['mx:deployment:write'],
      query: ['domain', 'status', 'page', 'limit'],
      pages: { by: 'page', items: 'certificates', size: 10, maxLimit: 100, total: 'totalCount' },
    },
    'POST /certificates': {
      title: 'Upload a certificate',
      note: 'No response contains the private key.',
      scopes: ['mx:deployment:write'],
      body: 'json',
      bodyFields: ['certificate', 'privateKey', 'intermediateChain', 'description'],
    },
    'PATCH /certificates/{certificateId}': {
      title: 'Update a certificate',
      scopes: ['mx:deployment:write'],
      body: 'json',
    },
    'PUT /certificates/{certificateId}/replacement': {
      title: 'Replace a certificate',
      scopes: ['mx:deployment:write'],
      body: 'json',
      bodyFields: ['newCertificateId'],
    },
    'DELETE /certificates/{certificateId}': {
      title: 'Delete a certificate',
      note: 'The certificate must not be linked to a domain.',
      scopes: ['mx:deployment:write'],
    },
  },
  errors: [
    {
      status: 400,
      means: 'the certificate, its key, its chain or a value is not valid, or the certificate still has domains',
      remedy:
        'Before a certificate is deleted, move its domains with PUT /certificates/{certificateId}/replacement, or ' +
        'unlink them.',
    },
    { status: 401, means: 'the credential is missing or not valid' },
    {
      status: 404,
      means: 'the certificate does not exist, or belongs to another company',
      remedy: 'Look up the certificateId with GET /certificates, which lists those of the company of the PAT.',
    },
    {
      status: 409,
      means: 'a certificate with the same key exists',
      remedy: 'Use the existing certificate, which GET /certificates lists, or create a new key for this one.',
    },
    { status: 500, means: 'the server failed', remedy: 'Try again later; contact Mendix Support if it persists.' },
  ],
});
