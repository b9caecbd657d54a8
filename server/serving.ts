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

/** Over TLS when there is a certificate (TLS 1.2 and 1.3, as Node has them), otherwise without. */
export function serving(web: RequestListener, certificate: Certificate | null): Serving {
  if (certificate === null) return { http: createServer(web), renewCertificate: () => undefined }
  const http = createSecureServer({ ...read(certificate), minVersion: 'TLSv1.2' }, web)
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
