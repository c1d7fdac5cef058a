import type { Script } from '../script.ts';
import { agent, colleague, customer, first } from '../steps.ts';

const spanish = { language: 'es', team: 'orders', type: 'question' } as const;
const italian = { language: 'it', team: 'orders', type: 'question' } as const;
const portuguese = { language: 'pt', team: 'orders', type: 'question' } as const;

export const southernScripts: readonly Script[] = [
  {
    ...spanish,
    key: 'es.maceta-rota',
    topic: 'damaged in transit',
    mood: 'upset',
    type: 'incident',
    tags: ['damaged in transit', 'gift'],
    products: ['planter'],
    subjects: ['La maceta llegó rota', 'Pedido {order} roto', 'Un regalo hecho pedazos'],
    steps: [
      customer(
        first,
        [
          'Hola, acaba de llegar el pedido {order} y la maceta viene rajada de arriba abajo. Era el regalo de jubilación de mi madre y la fiesta es el {day}. Les mando foto. No sé qué hacer…\n\n{first}',
          'Buenas tardes:\n\nHe abierto la caja con toda la ilusión y dentro había una {short} en cuatro trozos. La caja por fuera está perfecta, así que algo falla en el embalaje.\n\nUn saludo,\n{name}',
        ],
        { pictures: ['cracked-planter', 'crushed-box'] },
      ),
      agent(
        [10, 100],
        [
          'Hola {first}, cuánto lo siento. Abrir un regalo con ilusión y encontrarlo así es muy triste. No hace falta que nos devuelva nada.\n\nYa hay otra maceta apartada con su nombre y sale hoy mismo, urgente. Llega antes del {day}. ¿La enviamos a la misma dirección?',
          'Hola {first}: qué disgusto, y el fallo es nuestro y no del camino. Esta tarde sale una nueva, con el doble de papel y una tarjeta en blanco por si quiere escribir algo. ¿Misma dirección?',
        ],
      ),
      customer(
        [20, 700],
        [
          '¡Qué alivio! Sí, la misma. Si no estoy, la vecina del segundo recoge todo, es así.',
          'Sí, la misma dirección. Mil gracias, de verdad.',
        ],
      ),
      agent(
        [10, 150],
        [
          'Perfecto, ya va en camino. Un abrazo para quien celebra.',
          'Anotado. Y gracias por escribirnos con tanta paciencia, no era fácil.',
        ],
      ),
      customer(
        [1600, 4300],
        ['Llegó entera y a tiempo. Lloramos todos. ¡Gracias {agent}!', 'Ya está aquí, preciosa. Gracias por todo.'],
      ),
    ],
    ratings: [
      [5, 'Trato humano. Nada que añadir.'],
      [5, 'Salvaron el regalo.'],
      [4, ''],
    ],
  },
  {
    ...spanish,
    key: 'es.hojas-amarillas',
    topic: 'plant health',
    team: 'plantCare',
    mood: 'worried',
    tags: ['plant health', 'watering'],
    products: ['plant'],
    subjects: ['Hojas amarillas', '¿Se me está muriendo?', 'Consulta sobre mi {short}'],
    steps: [
      customer(
        first,
        [
          'Hola! mi {short} tiene las hojas de abajo amarillas, cada semana una más. La riego los lunes, miércoles y viernes, como las demás. ¿Qué le pasa? Está en el salón, cerca del balcón. {first}',
          'Buenos días, les escribo desde {city} con una planta triste. Amarillea desde abajo y la tierra huele un poco raro. Mi hija dice que la riego demasiado. Yo digo que tiene sed. ¿Quién gana?\n\n{name}',
        ],
        { pictures: ['brown-leaf'] },
      ),
      agent(
        [25, 260],
        [
          'Hola {first}, se nota que la quiere, y justo ahí está el problema: se está ahogando un poquito. No se muere. Déjela dos semanas sin agua y luego riegue solo cuando el dedo salga seco.\n\n¿Tiene agujero la maceta?',
          'Hola {first}: de momento hay que darle la razón a quien pida menos agua. Si mete el dedo hasta el segundo nudillo y sale húmedo, no se riega. ¿Podría mirar si el agua puede salir por abajo?',
        ],
      ),
      customer(
        [60, 1900],
        [
          'No tiene agujero… la cambio hoy. Ay, pobre.',
          'Sí que tiene, pero había un plato lleno de agua debajo. Ya está vacío.',
        ],
      ),
      agent(
        [15, 200],
        [
          'Pues ya lo hemos encontrado. En un mes, la hoja nueva le dirá que todo está perdonado. Si no, escríbame con una foto.',
          'Ahí estaba el secreto. Paciencia y pies secos, y cuéntenos en unas semanas. Nos gusta saber cómo acaban las historias.',
        ],
      ),
    ],
    ratings: [
      [5, 'Mi hija ganó. La planta también.'],
      [5, ''],
      [4, ''],
    ],
  },
  {
    ...italian,
    key: 'it.reso',
    topic: 'returns',
    mood: 'neutral',
    tags: ['returns'],
    products: ['planter'],
    subjects: ['Reso ordine {order}', 'Vorrei restituire il vaso', 'Troppo grande!'],
    steps: [
      customer(first, [
        'Buongiorno, il vaso {short} è bellissimo ma sul mio davanzale non ci sta, ho misurato con gli occhi dell’amore. Come faccio a restituirlo?\n\nGrazie, {first}',
        'Salve, vorrei rendere l’ordine {order}. Mai usato, nella sua scatola. Devo stampare qualcosa? Cordiali saluti, {name}',
      ]),
      agent(
        [20, 220],
        [
          'Buongiorno {first}, capita a tutti, i vasi crescono durante il viaggio. Nessun problema: riceve un codice, lo mostra al punto di ritiro e fanno tutto loro. Il rimborso di {price} parte appena lo leggono.',
          'Salve {first}, non serve stampare niente. Le arriva un codice tra un minuto. E se vuole, misuro io per lei un vaso più piccolo, nel punto più largo.',
        ],
      ),
      customer(
        [300, 4000],
        ['Consegnato stamattina. Gentilissimi.', 'Fatto! Già che ci sono: quanto è largo l’Alba piccolo?'],
      ),
      agent(
        [20, 240],
        [
          'Grazie {first}, rimborsato. L’Alba piccolo, per ogni evenienza: 18,4 cm al bordo, misurato adesso con il metro da sarta.',
          'Visto, il rimborso è partito. Per il davanzale: l’Alba piccolo è largo 18,4 cm. Quando vuole, siamo qui.',
        ],
      ),
    ],
    ratings: [
      [5, 'Che gentilezza.'],
      [4, ''],
      [5, 'Più facile di così non si può.'],
    ],
  },
  {
    ...italian,
    key: 'it.ritardo-regalo',
    topic: 'parcels',
    mood: 'furious',
    type: 'problem',
    priority: 'urgent',
    tags: ['late parcel', 'gift'],
    products: ['planter'],
    weight: 0.5,
    subjects: ['VERGOGNA', 'Regalo mai arrivato', '{order}: sono senza parole'],
    steps: [
      customer(first, [
        'Il compleanno era IERI. Ho fatto gli auguri a mia suocera con la foto di un vaso sul telefono. Sapete com’è mia suocera? No. Ve lo dico io: non dimentica. Dov’è il pacco {order}???\n\n{name}',
        'Buonasera. Consegna «garantita» entro lunedì, oggi è giovedì, nessuno risponde al telefono. Ci sentiamo presi in giro: era un regalo di tutta la famiglia. Pretendo una spiegazione.\n{name}',
      ]),
      agent(
        [5, 45],
        [
          '{first}, ha ragione, e mi dispiace davvero: una foto sul telefono non è un regalo. Ho parlato ora con il corriere: il pacco è fermo a Bologna per un’etichetta strappata.\n\nNon aspetto loro. Un secondo vaso parte stasera, espresso, con un biglietto di scuse scritto da noi direttamente a chi compie gli anni, così la colpa è ufficialmente nostra. Va bene?',
          'Buonasera {first}, capisco la rabbia. Avevamo promesso e non abbiamo mantenuto. Da adesso: vaso nuovo in partenza stasera, spedizione rimborsata, e un biglietto firmato da noi in cui ci prendiamo tutta la colpa. Le sembra giusto?',
        ],
      ),
      colleague(
        [20, 120],
        [
          'Wrote the card: “The delay was ours, the thought was theirs.” Put a fern in as well.',
          'Courier confirms torn label in Bologna. First parcel comes back to us.',
        ],
      ),
      customer(
        [30, 900],
        [
          'Il biglietto è un’idea geniale. Va bene. Grazie.',
          'Mi avete fatto ridere, ed ero molto in collera. D’accordo.',
        ],
      ),
      agent(
        [10, 120],
        [
          'Allora è deciso. Arriva {soon} in mattinata. Ci faccia sapere il verdetto.',
          'Partito! {soon} suona il campanello. Incrociamo le dita per il verdetto.',
        ],
      ),
      customer(
        [1500, 4000],
        ['Verdetto: assolti. Il biglietto è incorniciato in cucina.', 'Arrivato. Ha sorriso. Non succedeva dal 2011.'],
      ),
    ],
    ratings: [
      [5, 'Hanno salvato la pace in famiglia.'],
      [4, 'Ritardo brutto, rimedio bellissimo.'],
      [2, 'Il compleanno resta rovinato.'],
    ],
  },
  {
    ...portuguese,
    key: 'pt.prenda',
    topic: 'gift',
    mood: 'friendly',
    tags: ['gift', 'card'],
    subjects: ['Um cartão com a encomenda', 'Prenda para a minha avó', 'Pedido especial, {order}'],
    steps: [
      customer(first, [
        'Olá! A encomenda {order} vai direta para a minha avó, que faz 90 anos. Podem juntar um cartão escrito à mão? “Para a avó, que ensinou toda a gente a regar.” E sem preço na caixa, por favor.\n\n{first}',
        'Boa tarde, esqueci-me de pedir embrulho para {order}. Ainda vou a tempo? É para um casamento, na {day}.\n\nCumprimentos,\n{name}',
      ]),
      agent(
        [10, 150],
        [
          'Olá {first}, que ideia bonita. Vai a tempo, sim: {colleague} tem a melhor letra da casa e já está a tratar disso. O preço fica connosco.',
          'Boa tarde {first}, claro que sim. Embrulho feito, cartão atado ao vaso com um fio verde, nenhum papel com números lá dentro.',
        ],
      ),
      customer(
        [1800, 6000],
        [
          'Chegou hoje. Chorámos ao telefone, por vossa culpa. Um grande bem-haja!',
          'Ficou lindo, toda a gente perguntou de onde era. Agradeço imenso.',
        ],
      ),
    ],
    ratings: [
      [5, 'Fizeram uma avó feliz.'],
      [5, ''],
    ],
  },
  {
    ...portuguese,
    key: 'pt.reembolso',
    topic: 'returns',
    mood: 'upset',
    type: 'problem',
    tags: ['refund', 'late'],
    subjects: ['Reembolso em falta', 'Continuo à espera do reembolso', '{order}: e o dinheiro?'],
    steps: [
      customer(first, [
        'Bom dia,\n\ndevolvi o vaso há quase três semanas (encomenda {order}) e o reembolso de {price} ainda não apareceu. Já escrevi uma vez. Não gosto de insistir, mas faz-me falta.\n\n{name}',
        'olá, alguém me sabe dizer quando recebo os {price} da {order}? o seguimento diz que vocês já têm a caixa há 12 dias',
      ]),
      agent(
        [8, 90],
        [
          'Bom dia {first}, não é insistir, é pedir o que é seu, e lamento que tenha precisado de escrever duas vezes. A caixa chegou sem o papel lá dentro e ficou numa prateleira à espera de dono.\n\nA transferência saiu agora mesmo. Se não estiver na conta {soon}, responda a esta mensagem e eu ligo ao banco.',
          'Olá {first}, encontrei: a sua devolução estava registada no nome errado. Erro nosso. Os {price} já foram, com um pequeno extra pelo incómodo.',
        ],
        'solved',
      ),
      customer(
        [1500, 4200],
        ['Já cá está, a família toda dorme melhor :) Agradeço.', 'Recebi, agradeço a rapidez desta vez.'],
      ),
    ],
    ratings: [
      [4, 'Demorou, mas resolveram com simpatia.'],
      [3, ''],
      [5, ''],
    ],
  },
];
