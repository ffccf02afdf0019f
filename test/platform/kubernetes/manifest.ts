/** The differences between the manifests of the world. */
export interface ManifestFacts {
  readonly id: string;
  readonly name: string;
  readonly production: boolean;
  readonly packageId: string | undefined;
  readonly instances: number;
  readonly clusterId: string;
  readonly namespace: string;
  readonly namespaceId: string;
}

/** Values of every manifest of the world that no log may show. */
export const manifestSecrets = {
  constant: 'field-constant-secret',
  environmentVariable: 'field-variable-secret',
  customRuntimeSetting: 'field-setting-secret',
  certificateKey: 'ZmllbGQtY2VydGlmaWNhdGUta2V5',
  certificatePassword: 'ZmllbGQtY2VydGlmaWNhdGUtcGFzc3dvcmQ=',
} as const;

/**
 * A manifest that is hard to send back unchanged: it has undocumented names, numbers that JavaScript cannot hold or formats differently,
 * nulls, empty lists, escapes, names that look like numbers, and an unusual order.
 */
export const createManifest = (facts: ManifestFacts): string => `{
  "environment": {
    "services": [
      {"plan": "OnDemand", "name": "ephemeral_db", "config": "{type: \\"database\\"}"},
      {"name": "minio_sp", "plan": "OnDemand", "config": "{type: \\"storage\\"}", "quota": 1.50}
    ],
    "id": ${JSON.stringify(facts.id)},
    "10": {"second": null, "first": []}, "2": -0, "1": 1E+2,
    "properties": {
      "production": ${facts.production}, "name": ${JSON.stringify(facts.name)}, "defaultStudioTarget": false,
      "secretsStoreEnabled": false, "OverwriteProductTypePCLM": "standard", "environmentPurpose": "Test", "billingKey": 12345678901234567890
    },
    "deployment": {
      "appUrl": "https://${facts.name.toLowerCase()}.${facts.namespace}.example.test",
      "packageId": ${facts.packageId === undefined ? 'null' : JSON.stringify(facts.packageId)},
      "constants": [
        {"name": "Field.ApiUrl", "value": "https:\\/\\/api.example.test\\/\\u00fc"},
        {"value": "${manifestSecrets.constant}", "name": "Field.ApiSecret", "order": 1.0},
        {"name": "Field.Empty", "value": "", "note": null}
      ],
      "appLogLevels": null,
      "scheduledEvents": [{"enabled": false, "name": "Field.SE_Sync", "interval": {"every": 1e3, "unit": "s"}}],
      "leaderless": null
    },
    "container": {
      "probes": {"liveness": {"delay": 0.10, "tags": []}},
      "state": "Unknown",
      "coreResources": {
        "requests": {"memory": "0.50", "cpu": "0.1"},
        "limits": {"cpu": "1.0", "memory": "0.512", "ephemeralStorage": "1"}
      },
      "instances": ${facts.instances}
    },
    "network": {
      "outgoingConnectionCertificate": [
        {
          "enabled": true, "certificateType": "Client", "pin": 98765432109876543210,
          "password": "${manifestSecrets.certificatePassword}", "key": "${manifestSecrets.certificateKey}"
        }
      ],
      "ingressClass": null
    },
    "runtime": {
      "runtimeVersion": "10.18.3.58900",
      "customRuntimeSettings": [{"name": "com.example.Token", "value": "${manifestSecrets.customRuntimeSetting}"}],
      "environmentVariables": [{"name": "FIELD_TOKEN", "value": "${manifestSecrets.environmentVariable}", "scope": []}],
      "jettyOptions": {"maxThreads": 2.5e2, "__proto__": {"kept": true}}
    },
    "provider": {
      "namespace": ${JSON.stringify(facts.namespace)}, "clusterId": ${JSON.stringify(facts.clusterId)},
      "namespaceId": ${JSON.stringify(facts.namespaceId)}, "region": null
    },
    "annotations": [{"annotationType": "Pod", "key": "prometheus.io/port", "value": "8900"}],
    "runtimeMetricsConfiguration": {"mode": "native", "interval": "PT1M", "mxAgentConfig": "{\\n  \\"a\\": 1\\n}"},
    "deploymentStrategy": {"maxSurge": 0, "runtimeDeploymentStrategyType": "Default", "podDisruptionMinAvailable": 50},
    "podLabels": {}
  },
  "manifestVersion": "2.0.0"
}`;
