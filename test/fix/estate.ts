/** An estate with a mistake of each sort that can be mended, beside comments, odd formatting and lines that are long. */
export const wrong = `# yaml-language-server: $schema=../schemas/driftvakt.schema.json
apiVersion: driftvakt/v1
kind: Estate   # there is one
metadata: { name: move }
spec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m }, networks: { allow: [127.0.0.0/8] } }
---
apiVersion: driftvakt/v1
kind:   Taem        # a kind
metadata: { name:   operations }
spec:
  members:

    # the one on duty
    kari: { name: 'Kari  Nordmann' }   # æøå, 'quoted' and "quoted"
---
apiVersion: driftvakt/v1
kind: Service
metadata: {name: erp, labels: {area: 2024}}
spec:
  owner: "operatoins"   # a reference
  runbok: https://wiki.move.example/erp
  lifecycle: 'experimentl'
  dependsOn: network
  probes: { answer: { tcp: { host: erp.move.example, port: "443" }, timeout: 1s } }
---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: network }
spec: { owner: operations, runbook: https://wiki.move.example/net, lifecycle: experimental,
        probes: { answer: { tcp: { host: net.move.example, port: 443 }, timeout: 1s } } }
`;
