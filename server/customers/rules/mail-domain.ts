/** Providers where anybody has an address: sharing such a domain says nothing about belonging together. */
const publicDomains = new Set(
  `163.com 126.com aim.com alice.it aol.com arcor.de att.net bigpond.com bluewin.ch bluemail.ch bol.com.br btinternet.com charter.net
  comcast.net cox.net duck.com earthlink.net email.com email.cz fastmail.com fastmail.fm foxmail.com free.fr freenet.de gmail.com gmx.at
  gmx.ch gmx.com gmx.de gmx.net googlemail.com hey.com home.nl hotmail.co.uk hotmail.com hotmail.de hotmail.es hotmail.fr hotmail.it hotmail.nl
  hushmail.com icloud.com inbox.lv inbox.ru interia.pl kpnmail.nl laposte.net libero.it list.ru live.co.uk live.com live.de live.fr live.it live.nl
  mac.com mail.com mail.de mail.ru mailbox.org me.com msn.com naver.com neuf.fr o2.pl onet.pl online.de optonline.net orange.fr outlook.com
  outlook.de outlook.es outlook.fr pm.me posteo.de posteo.net proton.me protonmail.ch protonmail.com qq.com rambler.ru rediffmail.com
  rocketmail.com runbox.com sapo.pt sbcglobal.net seznam.cz sfr.fr shaw.ca sina.com sky.com t-online.de talktalk.net telenet.be terra.com.br
  tiscali.it tutanota.com tuta.com tuta.io uol.com.br verizon.net virgilio.it virginmedia.com vodafone.de wanadoo.fr web.de wp.pl xs4all.nl
  yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.br yahoo.de yahoo.es yahoo.fr yahoo.it yandex.com yandex.ru ya.ru ymail.com
  zoho.com ziggo.nl`.split(/\s+/),
);

/** Whether anybody can have an address at this domain. */
export function isPublicMailDomain(domain: string): boolean {
  return publicDomains.has(domain);
}

/** The domain of an address by which its writer may belong to an organization; null for a public provider. */
export function companyDomain(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return domain && !isPublicMailDomain(domain) ? domain : null;
}
