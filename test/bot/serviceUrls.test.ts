import { localCallers } from '../../src/bot/localCallers.ts';
import { localServiceUrls, loopbackServiceUrls, publicServiceUrls } from '../../src/bot/serviceUrls.ts';
import { embeddedServiceUrl } from '../../src/domain/embeddedServiceUrl.ts';
import { buildMessage } from './botStand.ts';

const tricks = [
  'http://smba.trafficmanager.net/jp/',
  'https://smba.trafficmanager.net.evil.example/',
  'https://smba.trafficmanager.net@evil.example/',
  'https://user:pass@smba.trafficmanager.net/',
  'https://smba.trafficmanager.net:8443/',
  'https://smba.trafficmanager.net\\@evil.example/',
  'https://evil.example/https://smba.trafficmanager.net/',
  'https://evil.example#smba.trafficmanager.net',
  'https://smba.trafficmanager.net/?to=https://evil.example/',
  'https://smba.trafficmanager.net/#x',
  'https://smba.trafficmanager.net/a/../../b/',
  'https://SMBA.trafficmanager.net/',
  'https://smba.trafficmanager.net./',
  'https://smba。trafficmanager.net/',
  ' https://smba.trafficmanager.net/',
  'https:smba.trafficmanager.net/',
  '//smba.trafficmanager.net/',
  'https://169.254.169.254/',
  'http://169.254.169.254/',
  'https://2852039166/',
  'https://[::1]/',
  'https://localhost/',
  'ftp://smba.trafficmanager.net/',
  'javascript:alert(1)',
  'notbotframework.com',
  'https://evilbotframework.com/',
  'https://botframework.com/',
  `https://smba.trafficmanager.net/${'x'.repeat(300)}`,
  embeddedServiceUrl,
  '',
];

describe('the addresses a channel may be answered at', () => {
  const rule = publicServiceUrls(['smba.trafficmanager.net', '.botframework.com']);

  it.each([
    'https://smba.trafficmanager.net',
    'https://smba.trafficmanager.net/jp/',
    'https://smba.trafficmanager.net/amer/3f2504e0-4f89-11d3-9a0c-0305e82c3301/',
    'https://europe.directline.botframework.com/',
  ])('include %s', (url) => {
    expect(rule.allows(url)).toBe(true);
  });

  it.each(tricks)('do not include %s', (url) => {
    expect(rule.allows(url)).toBe(false);
  });
});

describe('on one’s own machine', () => {
  it.each(['http://localhost:56150/_connector', 'http://127.0.0.1:3000/', 'https://localhost/', 'http://[::1]:80/'])(
    '%s may be answered',
    (url) => {
      // The default port is not written in the way an address is read.
      expect(loopbackServiceUrls.allows(url)).toBe(url !== 'http://[::1]:80/');
    },
  );

  it.each([
    ...tricks.filter((url) => url !== 'https://localhost/' && url !== 'https://[::1]/'),
    'http://localhost.evil.example/',
  ])('%s may not be answered', (url) => {
    expect(loopbackServiceUrls.allows(url)).toBe(false);
  });

  const call = (address: string, patch: object = {}) =>
    localCallers.isGenuine({
      authorization: undefined,
      address,
      activity: buildMessage({ channelId: 'msteams', serviceUrl: 'http://localhost:1/', ...patch }),
    });

  it('only a caller from this machine may speak, without a token', async () => {
    for (const address of ['127.0.0.1', '127.1.2.3', '::1', '0:0:0:0::/64']) expect(await call(address)).toBe(true);
    for (const address of ['10.0.0.1', '', '203.0.113.7', '::ffff:10.0.0.1', '2001:db8:0:0::/64', '127.0.0.1.evil']) {
      expect(await call(address)).toBe(false);
    }
  });

  it('only known channels may speak', async () => {
    expect(await call('127.0.0.1', { channelId: 'slack' })).toBe(false);
  });

  it('a public channel may be named but is never written to, and nobody speaks in the name of our own web chat', () => {
    const rule = localServiceUrls(['smba.trafficmanager.net']);
    expect(rule.mayBeNamed('https://smba.trafficmanager.net/jp/')).toBe(true);
    expect(rule.allows('https://smba.trafficmanager.net/jp/')).toBe(false);
    for (const url of [embeddedServiceUrl, 'https://evil.example/', 'http://169.254.169.254/', '']) {
      expect(rule.mayBeNamed(url)).toBe(false);
    }
  });
});
