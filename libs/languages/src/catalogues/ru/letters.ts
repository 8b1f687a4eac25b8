import type { LetterWords } from '../../language.js';

const HELLO = 'Здравствуйте{% if contact.first_name != blank %}, {{ contact.first_name }}{% endif %}!';

export const letters: LetterWords = {
  frame: {
    because:
      '{% if webinar.title %}Вы получили это письмо, потому что зарегистрировались на вебинар «{{ webinar.title }}».{% else %}Вы получили это письмо, потому что разрешили {{ workspace.name }} вам писать.{% endif %}',
    settings: 'Настройки рассылки',
    unsubscribe: 'Отписаться',
    settingsInText: 'Настроить рассылку или отписаться:',
  },
  personalLink: 'Ваша личная ссылка:',
  notices: {
    'session-moved': {
      subject: 'Новое время: {{ webinar.title }}',
      body: `${HELLO}

Вебинар **{{ webinar.title }}** пройдёт в другое время.

Когда: **{{ session.when }}**

[Перейти в комнату]({{ join_url }})

Ваша ссылка осталась прежней. К письму приложена новая запись для календаря, она заменит старую.`,
    },
    'session-cancelled': {
      subject: 'Отменён: {{ webinar.title }}',
      body: `${HELLO}

К сожалению, вебинар **{{ webinar.title }}** не состоится ({{ session.when }}). Приносим извинения.

Приложенный файл уберёт его из вашего календаря. Больше писем об этой встрече не будет.`,
    },
    'registration-cancelled': {
      subject: 'Регистрация отменена: {{ webinar.title }}',
      body: `${HELLO}

Вы отменили участие в вебинаре **{{ webinar.title }}** ({{ session.when }}). Место освобождено.

Приложенный файл уберёт его из вашего календаря. Напоминаний об этой встрече больше не будет.

Передумали? Зарегистрируйтесь снова на странице вебинара: ваша ссылка останется прежней.`,
    },
    'registered-again': {
      subject: 'Вы снова записаны: {{ webinar.title }}',
      body: `${HELLO}

С возвращением! За вами снова место на вебинаре **{{ webinar.title }}**. Ведущий: {{ webinar.presenter }}.

Когда: **{{ session.when }}**

[Перейти в комнату]({{ join_url }})

Ссылка прежняя, и она только ваша: пожалуйста, не передавайте её другим. Запись для календаря приложена к письму.`,
    },
  },
  ladderName: 'Письма о вебинаре',
  ladder: {
    confirmation: {
      subject: 'Вы записаны на вебинар «{{ webinar.title }}»',
      body: `${HELLO}

За вами место на вебинаре **{{ webinar.title }}**. Ведущий: {{ webinar.presenter }}.

Когда: **{{ session.when }}**

[Перейти в комнату]({{ join_url }})

Это ваша личная ссылка, пожалуйста, не передавайте её другим. Запись для календаря приложена к письму.`,
    },
    'a-day-before': {
      subject: 'Уже завтра: {{ webinar.title }}',
      body: `${HELLO}

До вебинара **{{ webinar.title }}** остался один день.

Когда: **{{ session.when }}**

[Перейти в комнату]({{ join_url }})

Подумайте, на какой вопрос вам важнее всего получить ответ, и задайте его во время эфира.`,
    },
    'an-hour-before': {
      subject: 'Через час: {{ webinar.title }}',
      body: `${HELLO}

Вебинар **{{ webinar.title }}** начнётся через час: {{ session.when }}.

[Перейти в комнату]({{ join_url }})`,
    },
    'a-quarter-before': {
      subject: 'Через 15 минут: {{ webinar.title }}',
      body: `${HELLO}

Начинаем через пятнадцать минут. Комната уже открыта.

[Перейти в комнату]({{ join_url }})`,
    },
    live: {
      subject: 'Мы в эфире: {{ webinar.title }}',
      body: `${HELLO}

Вебинар **{{ webinar.title }}** начался. Заходите, ваше место ждёт.

[Войти]({{ join_url }})`,
    },
    'for-those-who-came': {
      subject: 'Спасибо, что были на вебинаре «{{ webinar.title }}»',
      body: `${HELLO}

Спасибо, что были с нами.

{% if offer_url %}

Как и обещали, вот то, о чём мы говорили: **{{ offer.title }}**

{{ offer.description }}

[Посмотреть предложение]({{ offer_url }})

{% else %}

Если остались вопросы, просто ответьте на это письмо.

{% endif %}`,
    },
    'for-no-shows': {
      subject: 'Нам не хватало вас на вебинаре «{{ webinar.title }}»',
      body: `${HELLO}

Вы записались на вебинар **{{ webinar.title }}**, но прийти не получилось. С кем не бывает.

Если тема вам по-прежнему важна, напишите в ответ одну строку: что вы хотели узнать? Ваш ответ прочитает ведущий ({{ webinar.presenter }}).`,
    },
  },
  sample: {
    contact: { name: 'Анна Смирнова', first_name: 'Анна', email: 'anna@example.org' },
    webinar: { title: 'Ваш вебинар', presenter: 'Пётр Орлов' },
    session: {
      when: 'четверг, 3 декабря 2026 г. в 19:00, Москва, стандартное время',
      date: 'четверг, 3 декабря 2026 г.',
      time: '19:00',
      zone: 'Москва, стандартное время',
    },
    workspace: { name: 'Ваша организация' },
    offer: { title: 'Ваше предложение', description: 'Что входит и что это даёт.' },
    join_url: 'https://example.org/join/sample',
    offer_url: 'https://example.org/offer/sample',
    preferences_url: 'https://example.org/preferences/sample',
    unsubscribe_url: 'https://example.org/unsubscribe/sample',
  },
  channels: {
    joined: (workspaceName) =>
      `Теперь ${workspaceName || 'мы'} на связи здесь. Отписаться можно в любой момент: /stop.`,
    left: 'Больше мы здесь не пишем. Вернуться можно по ссылке из наших писем.',
    unknown: 'Эта ссылка неизвестна. Откройте, пожалуйста, ссылку из последнего письма.',
    test: (workspaceName) => `Это проверка от ${workspaceName || 'Funnelcast'}. Всё работает.`,
  },
  preferencesPage: {
    title: 'Настройки рассылки',
    description: (workspaceName) =>
      workspaceName
        ? `Какие письма может присылать ${workspaceName}.`
        : 'Какие письма мы можем вам присылать.',
    notFound: 'Такой страницы нет',
    notFoundHint: 'Возможно, ссылка скопирована не полностью. Скопируйте адрес из письма целиком.',
  },
};
