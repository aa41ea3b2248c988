-- What the fibres of a hemisphere are told: target, error and command in the fibres' unit; the right hemisphere sees
-- everything with the opposite sign, and the climbing fibres the error of the wrong sign.
--
-- Twin:     cerebellum.shinji2024.chip.ChipLoop.signal
-- Formula:  s = sat16((x gain) >> 20); left: s, right: sat16(-s); of the climbing fibres the other way round
-- Formats:  x s15.16, gain in 2^-8 pA (the current of a fibre of gain 1 for x = 1), s s11.4 pA
-- Latency:  2 clocks
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity fibre_signals is
  port (
    clk           : in  std_logic;
    valid         : in  std_logic;             -- one set of signals; hem stays until done
    hem           : in  std_logic;             -- hemisphere
    target        : in  signed(31 downto 0);   -- speed wanted
    error         : in  signed(31 downto 0);   -- target minus measured speed
    command       : in  signed(31 downto 0);   -- command of the step before
    target_gain   : in  signed(15 downto 0);   -- of the target
    error_gain    : in  signed(15 downto 0);   -- of the error
    command_gain  : in  signed(15 downto 0);   -- of the command
    climbing_gain : in  signed(15 downto 0);   -- of the error, to the climbing fibres
    done          : out std_logic := '0';      -- valid, 2 clocks later
    of_target     : out signed(15 downto 0);   -- signals of the mossy fibres
    of_error      : out signed(15 downto 0);
    of_command    : out signed(15 downto 0);
    wrong         : out signed(15 downto 0)    -- signal of the climbing fibres
  );
end entity;

architecture rtl of fibre_signals is
  type words_t is array (0 to 3) of signed(31 downto 0);
  type gains_t is array (0 to 3) of signed(15 downto 0);
  type products_t is array (0 to 3) of signed(47 downto 0);
  signal word    : words_t;
  signal gain    : gains_t;
  signal product : products_t;
  signal valid_1 : std_logic := '0';

  function turned(x : signed(47 downto 0); negative : std_logic) return signed is
    variable s : signed(15 downto 0);
  begin
    s := saturated(x(47 downto 20), 16);
    if negative = '1' then
      return saturated(-resize(s, 17), 16);
    end if;
    return s;
  end function;
begin
  word <= (target, error, command, error);
  gain <= (target_gain, error_gain, command_gain, climbing_gain);
  scale : for i in 0 to 3 generate
    by_gain : entity work.multiplier
      generic map (a_bits_g => 32, b_bits_g => 16)
      port map (clk => clk, valid => valid, a => word(i), b => gain(i), product => product(i));
  end generate;

  process (clk)
  begin
    if rising_edge(clk) then
      valid_1 <= valid;
      done    <= valid_1;
      if valid_1 = '1' then
        of_target  <= turned(product(0), hem);
        of_error   <= turned(product(1), hem);
        of_command <= turned(product(2), hem);
        wrong      <= turned(product(3), not hem);
      end if;
    end if;
  end process;
end architecture;
