import type { Script } from '../script.ts';
import { agent, colleague, customer, first, note } from '../steps.ts';

const setting = { language: 'de', team: 'orders', type: 'question' } as const;

export const germanScripts: readonly Script[] = [
  {
    ...setting,
    key: 'de.zerbrochen',
    topic: 'damaged in transit',
    mood: 'upset',
    type: 'incident',
    priority: 'high',
    tags: ['damaged in transit', 'gift'],
    products: ['planter'],
    subjects: ['Übertopf kam zerbrochen an', 'Bruch bei Bestellung {order}', 'Leider in Scherben'],
    weight: 1.2,
    steps: [
      customer(
        first,
        [
          'Guten Tag,\n\nheute kam {order} an, und der Topf ({short}) ist in drei Teile zerbrochen. Er sollte ein Geschenk zum Einzug meiner Tochter sein, am {day} fahren wir hin. Ein Foto habe ich angehängt.\n\nMit freundlichen Grüßen\n{name}',
          'Hallo zusammen, ich hab mich so gefreut und dann das: Riss von oben bis unten. Karton außen völlig in Ordnung. Was machen wir jetzt? {order}\n\nGruß, {first}',
        ],
        { pictures: ['cracked-planter'] },
      ),
      agent(
        [8, 80],
        [
          'Guten Tag {name},\n\ndas tut mir sehr leid, gerade wenn man sich schon auf das Auspacken gefreut hat. Den zerbrochenen Topf behalten Sie bitte, als Scherben im Blumenkasten ist er noch zu etwas gut.\n\nEin neuer geht heute mit dem Expresskurier raus und ist vor {day} bei Ihnen. Passt die Adresse noch?',
          'Hallo {name}, so soll niemand seinen Tag beginnen, entschuldigen Sie bitte. Ich habe eben im Lager nachgesehen: Es gibt noch vier davon, und einer ist jetzt Ihrer. Soll er an dieselbe Adresse gehen?',
        ],
      ),
      customer(
        [15, 600],
        [
          'Das ging ja schnell! Ja, dieselbe Adresse. Wenn niemand öffnet, bitte bei Familie Kruse im Erdgeschoss abgeben.',
          'Ja bitte, gleiche Adresse. Und danke, dass ich nichts zurückschicken muss.',
        ],
      ),
      agent(
        [10, 100],
        [
          'Steht alles auf dem Etikett. Diesmal doppelt eingepackt, und eine Karte liegt bei, noch unbeschrieben, für Ihre eigenen Worte.',
          'Wird gemacht. Ich habe ihn selbst eingepackt und einmal vom Tisch geschubst: Der Karton hält.',
        ],
      ),
      customer(
        [1600, 4300],
        [
          'Heute heil angekommen. Vielen Dank für die unkomplizierte Hilfe!',
          'Ist da, ist ganz, ist wunderschön. Danke {agent}!',
        ],
      ),
    ],
    ratings: [
      [5, 'So geht Kundendienst. Kein Formular, keine Diskussion.'],
      [5, 'Sehr freundlich und schnell.'],
      [4, 'Besser gleich ordentlich verpacken.'],
      [5, ''],
    ],
  },
  {
    ...setting,
    key: 'de.wo-bleibt',
    topic: 'parcels',
    mood: 'furious',
    type: 'problem',
    priority: 'high',
    tags: ['late parcel', 'complaint'],
    subjects: ['Wo bleibt meine Bestellung?', 'Dritte Anfrage zu {order}', 'So geht das nicht'],
    steps: [
      customer(first, [
        'Sehr geehrte Damen und Herren,\n\nseit NEUN Tagen steht {order} auf „wird vorbereitet“. Auf meine ersten beiden Anfragen kam eine automatische Antwort mit einem Farn drauf. Hübsch, aber ich brauche keinen Farn, ich brauche eine Auskunft.\n\n{name}',
        'Es reicht langsam. Zugesagt waren 3 Werktage. Jetzt ist Tag 9. Entweder das Paket ist bis {day} hier oder ich hätte gern mein Geld zurück. {order}.\n{name}',
      ]),
      note(
        [2, 15],
        [
          'Two mails unanswered since a week, went into the old form inbox. Taking this myself.',
          'Parcel was packed on day two and never scanned. Found it behind the door of the packing room.',
        ],
      ),
      agent(
        [5, 50],
        [
          'Guten Tag {name},\n\nSie haben recht, in jedem Satz. Hier kommt die Auskunft, ohne Farn: Ihr Paket war am zweiten Tag fertig und ist bei uns stehen geblieben, weil es nicht gescannt wurde. Das ist unser Fehler.\n\nSeit einer Stunde ist es beim Kurier und kommt {soon}. Das Porto bekommen Sie zurück. Sollte am {day} nichts da sein, erstatte ich alles, ohne dass Sie noch einmal schreiben müssen.',
          'Guten Tag {name}, neun Tage und zwei Mails ohne Antwort: Da wäre ich auch nicht mehr freundlich. Ihr Paket stand fertig gepackt bei uns. Jetzt fährt es, {soon} klingelt es bei Ihnen. Die Versandkosten habe ich eben zurückgebucht.',
        ],
      ),
      customer(
        [1400, 2800],
        [
          'Ist angekommen. Danke für die ehrliche Antwort, das hat mich versöhnt.',
          'Paket ist da. Ordentliche Entschuldigung, nehme ich an.',
          'Da. Na also.',
        ],
      ),
    ],
    ratings: [
      [4, 'Am Ende ein Mensch, der Klartext schreibt.'],
      [2, 'Neun Tage.'],
      [5, 'Ehrlich währt am längsten.'],
      [3, ''],
    ],
  },
  {
    ...setting,
    key: 'de.blattflecken',
    topic: 'plant health',
    team: 'plantCare',
    mood: 'worried',
    tags: ['plant health', 'brown leaves'],
    products: ['sensitive-plant'],
    subjects: ['Braune Flecken', 'Was fehlt meiner Pflanze?', 'Sorge um {short}'],
    weight: 1.2,
    steps: [
      customer(
        first,
        [
          'Hallo, meine Pflanze ({short}) bekommt seit zwei Wochen braune Ränder. Sie steht hell, aber nicht in der Sonne, und ich gieße jeden zweiten Tag ein Schlückchen. Foto hängt an. Habe ich sie auf dem Gewissen?\n\n{first}',
          'Sehr geehrtes Pflanzenteam,\n\nich bin 81 und hatte mein Leben lang Geranien. Die {short} war ein Geschenk meiner Enkelin, und nun werden die Blätter braun. Ich möchte ihr nicht sagen müssen, dass sie eingegangen ist. Was raten Sie mir?\n\nHerzliche Grüße\n{name}',
        ],
        { pictures: ['brown-leaf'] },
      ),
      agent(
        [30, 260],
        [
          'Guten Tag {name},\n\nkeine Sorge, sie geht nicht ein, und schuld sind Sie schon gar nicht. Viele kleine Schlucke sind gut gemeint, aber sie erreichen die Wurzeln nicht. Lieber einmal in der Woche richtig gießen, abtropfen lassen und dann in Ruhe lassen.\n\nIst Ihr Wasser sehr kalkhaltig?',
          'Hallo {name}, schön, dass Sie fragen, bevor es schlimm wird. Das sieht nach trockener Luft und hartem Wasser aus, beides lässt sich leicht ändern. Steht eine Heizung in der Nähe? Und was sagt der Wasserkocher: weiß oder blank?',
        ],
      ),
      customer(
        [60, 1800],
        [
          'Kalk? Der Wasserkocher sieht aus wie eine Tropfsteinhöhle.',
          'Ja, sehr hart hier in {city}. Und ja, die Heizung läuft.',
        ],
      ),
      agent(
        [15, 180],
        [
          'Dann haben wir es. Regenwasser oder abgekochtes, abgekühltes Wasser, einmal in der Woche, und einen Schritt weg von der Heizung. Die braunen Ränder bleiben, aber das nächste neue Blatt wird ganz. Schreiben Sie mir, wenn es da ist?',
          'Da ist der Übeltäter. Wasser über Nacht stehen lassen oder Regen sammeln, mehr braucht es nicht. Schauen Sie in vier Wochen auf das jüngste Blatt, das sagt Ihnen die Wahrheit.',
        ],
      ),
      customer([30, 1400], ['Die Regentonne freut sich. Herzlichen Dank!', 'Mach ich. Danke für die Geduld mit mir.']),
    ],
    ratings: [
      [5, 'Geduldig und sehr lieb erklärt.'],
      [5, 'Endlich eine Antwort, die man versteht.'],
      [4, ''],
    ],
  },
  {
    ...setting,
    key: 'de.gutschein',
    topic: 'discount code',
    mood: 'neutral',
    tags: ['discount code'],
    subjects: ['Code {code} geht nicht', 'Gutscheincode', 'Rabatt wird nicht abgezogen'],
    steps: [
      customer(first, [
        'Moin, der Code {code} wird nicht angenommen, „bereits eingelöst“ steht da. Kann nicht sein, ich bestell zum ersten mal.\n\n{first}',
        'Guten Abend, ich habe {code} eingegeben und trotzdem den vollen Preis ({price}) bezahlt. Lässt sich das noch ändern? Bestellung {order}.\n\nViele Grüße\n{name}',
      ]),
      agent(
        [5, 90],
        [
          'Hallo {name}, danke für den Hinweis, da war unsere Kasse zu streng. Der Rabatt ist jetzt verbucht, Sie müssen nichts weiter tun.',
          'Guten Tag {name}, natürlich. Ich habe das von Hand geradegerückt, der Unterschied ist in zwei Tagen auf Ihrem Konto oder gleich im Warenkorb zu sehen.',
        ],
      ),
      customer([8, 500], ['Super, danke!', 'Wunderbar, vielen Dank für die schnelle Hilfe.']),
    ],
    ratings: [
      [5, ''],
      [5, 'Schnell.'],
      [4, ''],
    ],
  },
  {
    ...setting,
    key: 'de.retoure',
    topic: 'returns',
    mood: 'neutral',
    tags: ['returns'],
    products: ['planter'],
    subjects: ['Rückgabe {order}', 'Der Topf ist zu groß', 'Rücksendung, eine Frage'],
    steps: [
      customer(first, [
        'Guten Tag zusammen, der Topf ({short}) ist wunderschön, aber zwei Zentimeter zu breit fürs Fensterbrett. Wie funktioniert die Rückgabe? Falls es über die Grenze geht: Braucht es etwas für den Zoll?\n\nFreundliche Grüße\n{name}',
        'Guten Tag, ich möchte {order} zurückgeben. Unbenutzt, Originalkarton. Muss ich das Etikett selbst drucken? Ich habe keinen Drucker.\n{name}',
      ]),
      agent(
        [20, 240],
        [
          'Guten Tag {name}, das lösen wir ganz einfach. Sie bekommen gleich einen QR-Code, damit druckt die Annahmestelle alles, auch das Papier für den Zoll, falls nötig. Das Geld geht zurück, sobald das Paket gescannt ist.',
          'Guten Tag {name}, kein Drucker nötig: Code vorzeigen, fertig. Sollten Sie einen kleineren suchen, messe ich Ihnen gern alle nach, auch an der breitesten Stelle.',
        ],
      ),
      customer(
        [400, 4000],
        [
          'Heute abgegeben. Wie breit ist denn der nächstkleinere an der breitesten Stelle?',
          'Erledigt, danke. Klappt ja prima.',
        ],
      ),
      agent(
        [15, 240],
        [
          'Ich sehe den Scan, das Geld ist unterwegs. Und nachgemessen habe ich auch: Der kleine Alba misst am Rand 18,4 cm. Mit Maßband, nicht mit dem Daumen.',
          'Danke, ist verbucht. Falls das Fensterbrett noch jemanden sucht: Terra ist am Rand 20,2 cm breit, Alba klein 18,4.',
        ],
      ),
    ],
    ratings: [
      [5, 'Nachgemessen! Das nenn ich Service.'],
      [4, ''],
      [5, ''],
    ],
  },
  {
    ...setting,
    key: 'de.baeckerei',
    topic: 'wholesale',
    team: 'wholesale',
    trade: true,
    mood: 'friendly',
    type: 'task',
    tags: ['quote', 'delivery'],
    products: ['plant'],
    subjects: ['Grün für die neue Filiale', 'Anfrage: Pflanzen fürs Café', 'Lieferung nur montags'],
    weight: 0.3,
    steps: [
      customer(first, [
        'Guten Morgen (seit drei Uhr wach, Bäcker eben),\n\nwir eröffnen eine dritte Filiale und hätten gern acht hängende Pflanzen über der Theke. Mehlstaub müssen sie abkönnen. Lieferung bitte nur montags, da ist zu und jemand da.\n\n{name}\n{organization}',
        'Guten Tag, für die zweite Filiale suchen wir sechs Pflanzen zum Hängen, die Ofenwärme mögen. Die Kundschaft fragt schon, wann es grün wird. Geht Montag?\n\n{name}, {organization}',
        'Hallo, wir brauchen Ersatz für vier Pflanzen, die den Ofen nebenan nicht vertragen haben. Was hält 30 Grad und Mehl aus? {first}, {organization}',
      ]),
      colleague(
        [60, 900],
        [
          'Pothos. Wipe the leaves once a week and they live through anything. I have twelve nice ones on bench 2.',
          'Golden pothos or ZZ, nothing else survives flour. Can have them ready for Monday.',
        ],
      ),
      agent(
        [40, 400],
        [
          'Guten Morgen {name}, Mehl und Ofenwärme, das macht die Efeutute mit (Epipremnum), wenn man ihr einmal in der Woche die Blätter abwischt. Hängend, mit Ampel Lune, kommt das Stück im Gewerbepreis auf 38 Euro. Lieferung Montag, wie immer. Passt das?',
          'Hallo {name}, dafür gibt es genau zwei: Efeutute zum Hängen, Zamioculcas zum Stellen. Beide haben unser Gewächshaus im Juli überlebt. Montag könnten sie da sein, 38 Euro das Stück. Soll ich?',
        ],
      ),
      customer(
        [300, 4000],
        ['Passt, bitte liefern! Der Fahrer bekommt eine Brezel.', 'Machen wir so. Montag ab sechs ist jemand da.'],
      ),
      agent(
        [20, 240],
        [
          'Ist eingetragen, Montag früh. Der Fahrer hat schon gefragt, ob das mit der Brezel ernst gemeint war.',
          'Notiert und bestätigt. Viel Glück mit allem, und gutes Aufgehen.',
        ],
      ),
    ],
    ratings: [
      [5, 'Pflanzen hängen, Brezel gegessen.'],
      [5, ''],
    ],
  },
];
