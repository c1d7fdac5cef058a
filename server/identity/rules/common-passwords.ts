/** Commonest passwords and their stems, lower case, letters and digits only: what a guesser tries first. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `123456789 1234567890 12345678910 0123456789 0987654321 9876543210 123123123 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx
  1qaz2wsx3edc qwerty qwertyuiop qwertyui qwertz qwertzuiop qwertzuiopü asdfgh asdfghjkl asdfghjklö azerty azertyuiop
  zxcvbnm yxcvbnm qazwsx qazwsxedc password passwort passw0rd p4ssword p4ssw0rd mypassword newpassword passwordpassword
  password1 password123 letmein letmeinnow welcome welcometo welcomehome willkommen hallo hallohallo hello helloworld
  hellohello iloveyou iloveyouso ichliebedich schatz schatzi sunshine sommer summer winter spring autumn herbst fruehling
  princess prinzessin football baseball basketball fussball fußball superman batman spiderman starwars pokemon dragon
  monkey shadow master mustang michael jennifer jordan charlie daniel thomas andrea sandra alexander jessica ashley
  computer internet secret geheim geheimnis administrator admin adminadmin administrador superuser root rootroot
  changeme changemenow changethis default defaultpassword support supportsupport helpdesk helpdeskhelpdesk customer
  customercare customerservice warmline warmlinewarmline company companyname testtest testing testtesttest test1234
  demo demodemo trustno1 whatever freedom abcdefgh abcdefghij abcabcabc abc123 abc123456 abcd1234 a1b2c3d4 a1b2c3d4e5
  aa123456 qwerty123 qwerty12345 q1w2e3r4 q1w2e3r4t5 zaq12wsx zaq1zaq1 access accessaccess login loginlogin google
  facebook instagram linkedin microsoft windows samsung iphone android apple blink182 liverpool arsenal chelsea
  barcelona realmadrid bayern bayernmunich ferrari porsche mercedes corvette harley hunter ranger killer pepper ginger
  cookie cheese chocolate schokolade banana orange strawberry butterfly schmetterling rainbow flower flowers blume
  correcthorsebatterystaple correcthorse loveyou loveme lovelove babygirl angel forever samantha nicole matthew robert
  january february march april june july august september october november december montag monday friday freitag sunday
  berlin hamburg london newyork paris deutschland germany england america california schalke04 borussia`.split(/\s+/),
);
