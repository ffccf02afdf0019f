'use strict';
// Tests talk to this machine only. Whatever else a socket or a look-up is asked for is refused and reported, before any byte leaves: a test
// that needs a name which does not exist takes one under `.localhost` or `.invalid` (RFC 6761), which is never looked up.
const dns = require('node:dns');
const { isIP, Socket } = require('node:net');

const isLoopback = (host) => /^(?:127\.|0\.0\.0\.0$|::1?$|::ffff:127\.)/.test(host) || host.toLowerCase() === 'localhost';

/**
 * Guards all connections of this process.
 * @param report called with a sentence for each address that is refused
 * @param onConnect called with each socket that connects to this machine
 */
exports.allowLoopbackOnly = (report, onConnect = () => undefined) => {
  const refuse = (host) => {
    report(`The tests allow connections to loopback only: ${host} is refused.\n`);
    return Object.assign(new Error(`${host} is not on loopback`), { code: 'ENOTFOUND' });
  };
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function guarded(...args) {
    const [first] = args;
    // `net.connect` hands over its arguments as a list of the options and the callback.
    const options = Array.isArray(first) ? first[0] : first;
    const host = typeof options === 'object' ? options.host : args[1];
    const isLocal = typeof host !== 'string' || isIP(host) === 0 || isLoopback(host);
    if (isLocal) {
      onConnect(this);
      return connect.apply(this, args);
    }
    return this.destroy(refuse(host));
  };
  const { lookup } = dns;
  dns.lookup = (host, ...rest) => {
    if (isIP(host) !== 0 || isLoopback(host)) return lookup(host, ...rest);
    const isUnknown = /\.(?:localhost|invalid)$/i.test(host);
    const notFound = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), {
      ...{ code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: host },
    });
    const error = isUnknown ? notFound : refuse(host);
    process.nextTick(() => rest.at(-1)(error));
  };
};
