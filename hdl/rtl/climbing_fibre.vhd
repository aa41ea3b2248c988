-- The climbing fibre's nonlinearity: the more error of the wrong sign, the likelier a spike.
--
-- Twin:     cerebellum.shinji2024.chip.ClimbingFibre
-- Formula:  b = sat16(((stimulus gain) >> 16) + offset); if b < 0: b = sat16(-b) >> 1
--           current = stimulus > 0 ? (lo15(word) < b ? 9600 : 0) : stimulus = 0 ? 0 : -37
-- Formats:  stimulus and current s11.4 pA, gain s0.16, b 2^-15 per ms
-- Latency:  3 clocks
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity climbing_fibre is
  port (
    clk      : in  std_logic;
    valid    : in  std_logic;             -- one fibre
    stimulus : in  signed(15 downto 0);   -- error of the wrong sign
    gain     : in  signed(15 downto 0);   -- chance for a unit of it
    offset   : in  signed(15 downto 0);   -- chance at the smallest
    word     : in  word_t;                -- random word
    done     : out std_logic := '0';      -- valid, 3 clocks later
    current  : out signed(15 downto 0)    -- 600 pA make a spike certain
  );
end entity;

architecture rtl of climbing_fibre is
  constant KICK_CURRENT : signed(15 downto 0) := to_signed(9600, 16);
  constant REST_CURRENT : signed(15 downto 0) := to_signed(-37, 16);
  signal product                : signed(31 downto 0);
  signal stimulus_1, stimulus_2 : signed(15 downto 0);
  signal intensity              : signed(15 downto 0);
  signal word_1, word_2         : signed(15 downto 0);
  signal valid_1, valid_2       : std_logic := '0';
begin
  scaled : entity work.multiplier
    generic map (a_bits_g => 16, b_bits_g => 16)
    port map (clk => clk, valid => valid, a => stimulus, b => gain, product => product);

  process (clk)
    variable sum : signed(15 downto 0);
  begin
    if rising_edge(clk) then
      valid_1 <= valid;
      valid_2 <= valid_1;
      done    <= valid_2;
      if valid = '1' then
        stimulus_1 <= stimulus;
        word_1     <= signed('0' & word(14 downto 0));
      end if;
      if valid_1 = '1' then
        sum := saturated(resize(product(31 downto 16), 17) + resize(offset, 17), 16);
        if sum(15) = '1' then
          sum := shift_right(saturated(-resize(sum, 17), 16), 1);
        end if;
        intensity  <= sum;
        stimulus_2 <= stimulus_1;
        word_2     <= word_1;
      end if;
      if valid_2 = '1' then
        if stimulus_2(15) = '1' then
          current <= REST_CURRENT;
        elsif (or std_logic_vector(stimulus_2)) = '1' and word_2 < intensity then
          current <= KICK_CURRENT;
        else
          current <= (others => '0');
        end if;
      end if;
    end if;
  end process;
end architecture;
