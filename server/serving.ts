import { readFileSync, statSync } from 'node:fs'
import { createServer, type RequestListener, type Server as HttpServer } from 'node:http'
import { createServer as createSecureServer, type Server as HttpsServer } from 'node:https'

/** Files in PEM: the certificate with those between it and its authority, and its key. */
export interface Certificate { readonly certFile: string, readonly keyFile: string }

export interface Serving {
  readonly http: HttpServer | HttpsServer
  /** Takes the certificate that lies there now, if it is another than before; connections that are open go on. */
  readonly renewCertificate: () => void
}

/** With keys that are made for one connection only and with authenticated encryption; the strongest first. */
const ciphers = [
  'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384', 'ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256',
].join(':')

/** Over TLS 1.2 and 1.3 when there is a certificate, otherwise without. */
export function serving(web: RequestListener, certificate: Certificate | null): Serving {
  if (certificate === null) return { http: createServer(web), renewCertificate: () => undefined }
  const http = createSecureServer({ ...read(certificate), minVersion: 'TLSv1.2', ciphers, honorCipherOrder: true }, web)
  let changedAt = changeOf(certificate)
  return {
    http,
    renewCertificate() {
      const now = changeOf(certificate)
      if (now === changedAt) return
      http.setSecureContext(read(certificate))
      changedAt = now
    },
  }
}

function read({ certFile, keyFile }: Certificate): { readonly cert: Buffer, readonly key: Buffer } {
  return { cert: readFileSync(certFile), key: readFileSync(keyFile) }
}

function changeOf({ certFile, keyFile }: Certificate): string {
  return [certFile, keyFile].map((file) => statSync(file).mtimeMs).join(' ')
}
